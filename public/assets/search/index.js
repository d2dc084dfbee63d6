sitegenSearch.head({"v":1,"docs":54,"per":200,"text":8,"starts":[""]})
