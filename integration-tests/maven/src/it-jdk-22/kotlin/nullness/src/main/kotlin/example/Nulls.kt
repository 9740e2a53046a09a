package example

import java.lang.foreign.MemorySegment

fun main() {
    val c: Posix = PosixNative()

    // declared in Kotlin: String?
    println(c.getenv("HOME").length)

    // generated functions: the result may be null, the argument may not
    println(c.fdopendir(0).segment())
    c.closedir(null)

    // generated types: elements of an array of pointers, arguments of a callback
    println(DIR.at(MemorySegment.NULL, 0).segment())
    val filter = Callback_int_constDirentP { entry -> entry.d_type().toInt() }
    println(filter)
}
