package org.suyuan.api.start;

import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether Neo4j answers; the catalogue is not ready without it. */
@Component
final class GraphHealthIndicator implements HealthIndicator {
    private final Database database;
    private final Driver driver;

    GraphHealthIndicator(Database database, Driver driver) {
        this.database = database;
        this.driver = driver;
    }

    @Override
    public Health health() {
        return answers() ? Health.up().build() : Health.down().build();
    }

    private boolean answers() {
        if (!database.mayAnswer()) {
            return false;
        }
        try {
            driver.verifyConnectivity();
            return true;
        } catch (Neo4jException | IllegalStateException unreachable) {
            return false;
        }
    }
}
