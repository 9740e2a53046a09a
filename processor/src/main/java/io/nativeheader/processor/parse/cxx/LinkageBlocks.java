package io.nativeheader.processor.parse.cxx;

import io.nativeheader.processor.clang.Cursor;
import io.nativeheader.processor.clang.CursorKind;
import java.util.ArrayList;
import java.util.List;

/** Lists the declarations of a file or namespace, also those in {@code extern "C"} blocks. */
public final class LinkageBlocks {

    private static final int[] KINDS = {
        CursorKind.UNEXPOSED_DECL,
        CursorKind.FUNCTION_DECL,
        CursorKind.VAR_DECL,
        CursorKind.STRUCT_DECL,
        CursorKind.UNION_DECL,
        CursorKind.CLASS_DECL,
        CursorKind.ENUM_DECL,
        CursorKind.TYPEDEF_DECL,
        CursorKind.TYPE_ALIAS_DECL,
        CursorKind.NAMESPACE,
        CursorKind.LINKAGE_SPEC,
        CursorKind.FUNCTION_TEMPLATE,
        CursorKind.CLASS_TEMPLATE,
        CursorKind.CLASS_TEMPLATE_PARTIAL_SPECIALIZATION,
        CursorKind.TYPE_ALIAS_TEMPLATE,
        CursorKind.CONCEPT,
        CursorKind.MACRO_DEFINITION,
        CursorKind.INCLUSION_DIRECTIVE
    };

    private LinkageBlocks() {}

    /** Returns the declarations of a file or namespace in order, with the content of linkage blocks instead of the blocks. */
    public static List<Cursor> flattened(Cursor parent) {
        List<Cursor> all = new ArrayList<>();
        add(parent, all);
        return all;
    }

    /** A declaration without a kind is an old libclang's linkage block, or a variable template, which has a name. */
    private static void add(Cursor parent, List<Cursor> all) {
        for (Cursor child : parent.children(KINDS)) {
            boolean isBlock = child.kind() == CursorKind.LINKAGE_SPEC
                    || child.kind() == CursorKind.UNEXPOSED_DECL
                            && child.spelling().isEmpty();
            if (isBlock) {
                add(child, all);
            } else {
                all.add(child);
            }
        }
    }
}
