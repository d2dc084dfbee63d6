sitegenSearch.head({"v":1,"docs":58,"per":200,"text":8,"starts":[""]})
