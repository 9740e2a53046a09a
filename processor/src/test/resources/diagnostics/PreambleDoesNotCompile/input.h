int ready;
