package io.nativeheader.processor.resolve.type;

import io.nativeheader.processor.jmodel.NativeLayout;
import java.util.ArrayList;
import java.util.List;

/** Collects the members of a struct or union layout and inserts padding. Sizes and offsets are in bytes. */
final class MemberList {

    private final boolean union;
    private final List<NativeLayout.Member> members = new ArrayList<>();
    private long end;

    MemberList(boolean union) {
        this.union = union;
    }

    void add(NativeLayout.Member member, long offset, long size) {
        if (!union) {
            pad(offset - end);
            end = offset + size;
        } else {
            end = Math.max(end, size);
        }
        members.add(member);
    }

    /** Returns the members, padded to the size of the struct or union. */
    List<NativeLayout.Member> padded(long size) {
        if (union) {
            if (end < size) {
                members.add(new NativeLayout.Member("", new NativeLayout.Padding(size)));
            }
        } else {
            pad(size - end);
        }
        return members;
    }

    private void pad(long bytes) {
        if (bytes > 0) {
            members.add(new NativeLayout.Member("", new NativeLayout.Padding(bytes)));
        }
    }
}
