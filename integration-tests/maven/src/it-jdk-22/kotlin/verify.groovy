String log = new File(basedir, 'build.log').text

// What Maven printed while it built one module
def printedBy = { module -> log.substring(log.indexOf("Building $module 1")).split(/\n\[INFO\] -+< /)[0] }

String page = new File(basedir, '../../../../../docs/guide/kotlin.md').text
String output = (page =~ /(?ms)^```text\n(.*?)^```$/)[0][1]
assert printedBy('example').contains('\n' + output)

List errors = printedBy('nullness').readLines().findAll { it.startsWith('[ERROR]') }.collect { it.replaceFirst(/.*\//, '') }.unique()
def onNullable = { type -> "Only safe (?.) or non-null asserted (!!.) calls are allowed on a nullable receiver of type '$type?'." }
assert errors == [
    "Nulls.kt:9:29 ${onNullable('String')}",
    "Nulls.kt:12:27 ${onNullable('DIR')}",
    "Nulls.kt:13:16 Null cannot be a value of a non-null type 'DIR'.",
    "Nulls.kt:16:42 ${onNullable('DIR')}",
    "Nulls.kt:17:60 ${onNullable('dirent')}",
]*.toString()

String wrong = printedBy('signature')
assert wrong.contains('Wrong.java:10: error: [ParameterType] parameter number: Java String does not match C int; use int or long.')
assert wrong.contains('Java: int abs(int number)')
