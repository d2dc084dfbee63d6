sitegenSearch.head({"v":1,"docs":51,"per":200,"text":8,"starts":[""]})
