package org.suyuan.norm;

/** The same in Chinese and in English; both empty where there is nothing to say. */
public record Text(String zh, String en) {
    public static final Text NONE = new Text("", "");

    public boolean isEmpty() {
        return zh.isEmpty() && en.isEmpty();
    }
}
