package io.nativeheader.randomcalls;

/** A pointer to one record. */
record RecordPointer(RecordType target) implements Type {

    @Override
    public String c() {
        return target.c() + " *";
    }

    @Override
    public String java() {
        return target.java();
    }

    @Override
    public boolean isPassedByLinker() {
        return true;
    }
}
