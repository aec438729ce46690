package org.suyuan.lineage.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.suyuan.lineage.Observation;

/**
 * What a job looked like at one moment, as told by its own messages; texts are empty if not told. A job exists from its
 * first mention on.
 *
 * @param parent the urn of the job that starts it
 */
record JobLook(boolean exists, String description, String type, String sql, List<String> owners, String parent) {
    static final JobLook NONE = new JobLook(false, "", "", "", List.of(), "");
    static final JobLook MENTIONED = new JobLook(true, "", "", "", List.of(), "");

    static JobLook of(Observation.Job job, String parent) {
        return new JobLook(
                true,
                textOf(job.description()),
                textOf(job.type()),
                textOf(job.sql()),
                job.owners().stream().sorted().distinct().toList(),
                parent);
    }

    /** Every text it tells beyond names of jobs. */
    Set<String> texts() {
        Set<String> texts = new HashSet<>(owners);
        texts.addAll(List.of(description, type, sql));
        return texts;
    }

    /**
     * The history from an instant on: what is told later prevails; of what is told at one instant, the greater text.
     *
     * @param before how it looked just before that instant
     * @param told what was told at or after it, in any order
     */
    static NavigableMap<Instant, JobLook> history(
            JobLook before, Instant from, Collection<Map.Entry<Instant, JobLook>> told) {
        TreeMap<Instant, List<JobLook>> byInstant = new TreeMap<>();
        byInstant.put(from, new ArrayList<>());
        told.forEach(one -> byInstant
                .computeIfAbsent(one.getKey(), any -> new ArrayList<>())
                .add(one.getValue()));
        TreeMap<Instant, JobLook> history = new TreeMap<>();
        JobLook now = before;
        for (Map.Entry<Instant, List<JobLook>> piece : byInstant.entrySet()) {
            now = now.after(piece.getValue());
            history.put(piece.getKey(), now);
        }
        return history;
    }

    private JobLook after(List<JobLook> told) {
        if (told.isEmpty()) {
            return this;
        }
        return new JobLook(
                true,
                latest(description, told, JobLook::description),
                latest(type, told, JobLook::type),
                latest(sql, told, JobLook::sql),
                told.stream()
                        .map(JobLook::owners)
                        .filter(list -> !list.isEmpty())
                        .max(Comparator.comparing(List::toString))
                        .orElse(owners),
                latest(parent, told, JobLook::parent));
    }

    private static String latest(String before, List<JobLook> told, Function<JobLook, String> text) {
        return told.stream()
                .map(text)
                .filter(one -> !one.isEmpty())
                .max(Comparator.naturalOrder())
                .orElse(before);
    }

    private static String textOf(@Nullable String text) {
        return text == null ? "" : text;
    }
}
