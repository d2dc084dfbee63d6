sitegenSearch.head({"v":1,"docs":59,"per":200,"text":8,"starts":[""]})
