package example

import io.nativeheader.NativeHeader

@NativeHeader(value = ["stdlib.h"])
interface Wrong : WrongHeader {
    fun abs(number: String): Int
}
