package org.suyuan.api;

import java.net.URI;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.suyuan.api.parcel.Signing;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;

/**
 * What an operator may set, as {@code suyuan.<name>} in a configuration file or {@code SUYUAN_<NAME>} in the environment.
 *
 * @param home the folder that holds all state of this installation
 * @param demo whether an empty catalogue is filled with the demonstration region
 * @param bootstrapToken the administrator's first token; if blank, one is generated and kept in {@code home}
 * @param zone where a day begins and ends
 * @param slowStatement statements that take at least this long are named in the log
 * @param norms the folder of further norm packs, one folder each; if blank, {@code norms} in {@code home} where there is one
 * @param unitKeys with which units sign their packages; a unit may have several
 */
@ConfigurationProperties("suyuan")
public record Settings(
        @DefaultValue("data") Path home,
        @DefaultValue("true") boolean demo,
        @DefaultValue("") String bootstrapToken,
        @DefaultValue("Asia/Shanghai") ZoneId zone,
        @DefaultValue("1s") Duration slowStatement,
        @DefaultValue("") String norms,
        @DefaultValue Neo4j neo4j,
        @DefaultValue Limits limits,
        @DefaultValue Oidc oidc,
        @DefaultValue Asked asked,
        @DefaultValue List<UnitKey> unitKeys) {

    public Settings {
        unitKeys = List.copyOf(unitKeys);
        if (slowStatement.isNegative()) {
            throw new IllegalArgumentException("suyuan.slow-statement is 0 or more");
        }
    }

    /** The keys with which a unit may have signed. */
    public List<PublicKey> keysOf(Urn unit) {
        return unitKeys.stream()
                .filter(one -> one.urn().equals(unit))
                .map(one -> Signing.publicKey(one.key()))
                .toList();
    }

    @Override
    public String toString() {
        return "Settings[home=" + home + ", demo=" + demo + ", zone=" + zone + "]";
    }

    /**
     * Where the graph is.
     *
     * @param uri of a server or cluster; if blank, the catalogue starts a Neo4j of its own
     * @param heap the most memory of the own Neo4j's heap
     * @param pageCache the own Neo4j's memory for pages of the store, beside its heap
     * @param patience how long the own Neo4j may take to start
     * @param restarts how often in succession the own Neo4j is started again if it ends unasked, before the catalogue ends
     */
    public record Neo4j(
            @DefaultValue("") String uri,
            @DefaultValue("neo4j") String user,
            @DefaultValue("") String password,
            @DefaultValue("neo4j") String database,
            @DefaultValue("512MB") DataSize heap,
            @DefaultValue("256MB") DataSize pageCache,
            @DefaultValue("3m") Duration patience,
            @DefaultValue("3") int restarts) {
        public Neo4j {
            if (restarts < 0) {
                throw new IllegalArgumentException("suyuan.neo4j.restarts is 0 or more");
            }
            if (heap.toMegabytes() < 128 || pageCache.toMegabytes() < 8) {
                throw new IllegalArgumentException("suyuan.neo4j.heap is at least 128MB, page-cache 8MB");
            }
            if (!uri.isBlank() && URI.create(uri).getScheme() == null) {
                throw new IllegalArgumentException("suyuan.neo4j.uri is neo4j://host:port or bolt://host:port");
            }
        }

        public boolean isOwn() {
            return uri.isBlank();
        }

        @Override
        public String toString() {
            return "Neo4j[uri=" + uri + ", user=" + user + ", database=" + database + "]";
        }
    }

    /**
     * What the doors let in.
     *
     * @param event most bytes of one event
     * @param batch most bytes of one batch
     * @param register most bytes of one file of a register
     */
    public record Limits(
            @DefaultValue("4MB") DataSize event,
            @DefaultValue("64MB") DataSize batch,
            @DefaultValue("64MB") DataSize register) {
        public Limits {
            if (event.toBytes() < 1 || batch.compareTo(event) < 0 || batch.toMegabytes() > 1024) {
                throw new IllegalArgumentException("suyuan.limits: 0 < event <= batch <= 1GB");
            }
            if (register.toBytes() < 1 || register.toMegabytes() > 1024) {
                throw new IllegalArgumentException("suyuan.limits: 0 < register <= 1GB");
            }
        }
    }

    /**
     * The public key of a unit.
     *
     * @param unit by its id or urn
     * @param key as {@code package --new-key} has printed it
     */
    public record UnitKey(String unit, String key) {
        public UnitKey {
            Signing.publicKey(key);
        }

        Urn urn() {
            return unit.startsWith("urn:") ? Urn.parse(unit) : Urn.of(Kind.UNIT, unit);
        }
    }

    /**
     * How a JWT is read; which are trusted, {@code spring.security.oauth2.resourceserver.jwt} says.
     *
     * @param rolesClaim the claim that lists the roles
     * @param unitClaim the claim that names the unit on whose behalf the caller asks; without it, all is seen
     */
    public record Oidc(
            @DefaultValue("roles") String rolesClaim,
            @DefaultValue("unit") String unitClaim) {}

    /**
     * How what is asked is kept.
     *
     * @param reasonRequired whether who sees only a part has to say why, in {@code Suyuan-Reason}
     */
    public record Asked(@DefaultValue("false") boolean reasonRequired) {}
}
