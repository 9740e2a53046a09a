package example

fun main() {
    val c: Posix = PosixNative()

    // Declared in Kotlin: String?.
    println(c.getenv("HOME").length)

    // Declared by the header: the result may be null, the argument may not.
    println(c.fdopendir(0).segment())
    c.closedir(null)
}
