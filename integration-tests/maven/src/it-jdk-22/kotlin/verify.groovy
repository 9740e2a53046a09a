String log = new File(basedir, 'build.log').text

// What Maven printed while it built one module
def printedBy = { module -> log.substring(log.indexOf("Building $module 1")).split(/\n\[INFO\] -+< /)[0] }

String page = new File(basedir, '../../../../../docs/guide/kotlin.md').text
String output = (page =~ /(?ms)^```text\n(.*?)^```$/)[0][1]
assert printedBy('example').contains('\n' + output)

List errors = printedBy('nullness').readLines().findAll { it.startsWith('[ERROR]') }.collect { it.replaceFirst(/.*\//, '') }.unique()
assert errors == [
    "Nulls.kt:7:29 Only safe (?.) or non-null asserted (!!.) calls are allowed on a nullable receiver of type 'String?'.",
    "Nulls.kt:11:16 Null cannot be a value of a non-null type 'DIR'.",
]

assert printedBy('signature').contains(
    'Wrong.java:10: error: [ParameterType] parameter number: Java String does not match C int; use int or long.')
