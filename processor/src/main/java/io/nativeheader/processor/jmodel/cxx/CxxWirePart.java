package io.nativeheader.processor.jmodel.cxx;

/** A part of the code that encodes values of C++'s standard library. A stub file contains the parts that its types need. */
public enum CxxWirePart {
    /** {@code std::byte}, which is an enum. Others use it. */
    STD_BYTES,
    /** {@code std::unique_ptr}, {@code std::shared_ptr}, {@code std::weak_ptr}, {@code std::reference_wrapper}. */
    POINTERS,
    /** {@code std::string}, {@code std::string_view}, {@code std::filesystem::path}. */
    TEXT,
    /** {@code std::u16string}, {@code std::wstring}. */
    WIDE_TEXT,
    /** {@code std::chrono::seconds}, {@code std::chrono::system_clock::time_point}. */
    TIMES,
    /** {@code std::optional}, and pointers to other values. */
    OPTIONALS,
    /** {@code std::pair}, {@code std::tuple}. */
    TUPLES,
    /** {@code std::variant}. */
    VARIANTS,
    /** {@code std::map}, {@code std::set}. */
    MAPS,
    /** {@code std::vector}, {@code std::list}, {@code std::array}. */
    SEQUENCES,
    /** {@code std::span}. It uses {@link #SEQUENCES}. */
    SPANS,
    /** {@code std::initializer_list}. It uses {@link #SPANS}. */
    INITIALIZER_LISTS,
    /** {@code std::complex}. */
    COMPLEX_NUMBERS,
    /** {@code std::bitset}. */
    BITSETS
}
