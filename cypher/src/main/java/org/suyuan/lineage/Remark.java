package org.suyuan.lineage;

/**
 * Something that a reader let pass, or changed, and wants the sender to know.
 *
 * @param field JSON pointer of the place
 * @param text what was done and why; never the value itself
 */
public record Remark(String field, String text) {}
