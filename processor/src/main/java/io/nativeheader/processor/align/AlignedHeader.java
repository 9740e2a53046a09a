package io.nativeheader.processor.align;

import io.nativeheader.processor.cmodel.CEvaluation;
import io.nativeheader.processor.cmodel.CHeader;
import java.util.Map;

/**
 * The declarations and macros of several targets as one header.
 *
 * @param differing functions, variables and fields that cannot have one Java declaration, mapped to a clause with the reason: {@code it
 *     takes 2 parameters on linux-x86_64 and 1 parameter on windows-x86_64}. A field's name is {@code record.field}. The header lacks these
 *     functions and variables; the fields remain on the targets that agree with the first
 */
public record AlignedHeader(CHeader header, CEvaluation evaluation, Map<String, String> differing) {}
