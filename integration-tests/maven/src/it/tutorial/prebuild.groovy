// Writes each file as the page shows it last, except for the deliberate mistake.
String page = new File(basedir, '../../../../../docs/guide/tutorial.md').text
page.findAll(/(?ms)^```\w+\n(?:\/\/|<!--) (\S+\.(?:java|xml))(?: -->)?\n(.*?)^```$/) { all, name, text ->
    if (!name.endsWith('Broken.java')) {
        File file = new File(basedir, name)
        file.parentFile.mkdirs()
        file.text = text
    }
}
return true
