// The module program is the page's, and the two modules with mistakes have its POM.
String page = new File(basedir, '../../../../../docs/guide/kotlin.md').text
page.findAll(/(?ms)^```\w+\n(?:\/\/|<!--) (\S+\.(?:kt|xml))(?: -->)?\n(.*?)^```$/) { all, name, text ->
    File file = new File(basedir, "program/$name")
    file.parentFile.mkdirs()
    file.text = text
}

String pom = new File(basedir, 'program/pom.xml').text
String program = '''\
    <dependency>
      <groupId>example</groupId>
      <artifactId>example</artifactId>
      <version>1</version>
    </dependency>
'''
def write = { module, text ->
    new File(basedir, "$module/pom.xml").text = text.replaceFirst('<artifactId>example<', "<artifactId>$module<")
}
write('nullness', pom.replaceFirst('(?=  </dependencies>)', program))
write('signature', pom)
return true
