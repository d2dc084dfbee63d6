sitegenSearch.head({"v":1,"docs":53,"per":200,"text":8,"starts":[""]})
