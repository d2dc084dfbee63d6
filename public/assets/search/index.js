sitegenSearch.head({"v":1,"docs":50,"per":200,"text":8,"starts":[""]})
