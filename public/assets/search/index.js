sitegenSearch.head({"v":1,"docs":60,"per":200,"text":8,"starts":[""]})
