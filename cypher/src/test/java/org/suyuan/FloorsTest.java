package org.suyuan;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.suyuan.graph.Graph;
import org.suyuan.graph.Migrations;

/** The floors of the house: a package uses those below it, and what is said of driver, writes and Spring holds. */
@AnalyzeClasses(
        packages = "org.suyuan",
        importOptions = {ImportOption.DoNotIncludeTests.class, ImportOption.DoNotIncludeJars.class})
class FloorsTest {
    @ArchTest
    static final ArchRule packagesUseLowerFloorsOnly = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("incident")
            .definedBy("org.suyuan.incident..")
            .layer("accountability")
            .definedBy("org.suyuan.accountability..")
            .layer("lineage")
            .definedBy("org.suyuan.lineage..")
            .layer("sight")
            .definedBy("org.suyuan.sight..")
            .layer("custody, unit, authorization and access")
            .definedBy("org.suyuan.custody..", "org.suyuan.unit..", "org.suyuan.access..", "org.suyuan.authorization..")
            .layer("register")
            .definedBy("org.suyuan.register..")
            .layer("ledger and search")
            .definedBy("org.suyuan.ledger..", "org.suyuan.search..")
            .layer("reach")
            .definedBy("org.suyuan.reach..")
            .layer("graph")
            .definedBy("org.suyuan.graph..")
            .layer("model, norm and time")
            .definedBy("org.suyuan.model..", "org.suyuan.norm..", "org.suyuan.time..")
            .whereLayer("incident")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("accountability")
            .mayOnlyBeAccessedByLayers("incident")
            .whereLayer("lineage")
            .mayOnlyBeAccessedByLayers("incident", "accountability")
            .whereLayer("sight")
            .mayOnlyBeAccessedByLayers("incident", "accountability", "lineage")
            .whereLayer("custody, unit, authorization and access")
            .mayOnlyBeAccessedByLayers("incident", "accountability", "lineage", "sight")
            .whereLayer("register")
            .mayOnlyBeAccessedByLayers(
                    "incident", "accountability", "lineage", "sight", "custody, unit, authorization and access")
            .whereLayer("ledger and search")
            .mayOnlyBeAccessedByLayers(
                    "incident",
                    "accountability",
                    "lineage",
                    "sight",
                    "custody, unit, authorization and access",
                    "register",
                    "reach")
            .whereLayer("reach")
            .mayOnlyBeAccessedByLayers("incident", "accountability", "lineage")
            .whereLayer("graph")
            .mayOnlyBeAccessedByLayers(
                    "incident",
                    "accountability",
                    "lineage",
                    "sight",
                    "custody, unit, authorization and access",
                    "register",
                    "ledger and search",
                    "reach");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("org.suyuan.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theDriverIsUsedByGraphAlone = noClasses()
            .that()
            .resideOutsideOfPackages("org.suyuan.graph..", "org.suyuan.embedded..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.neo4j..");

    @ArchTest
    static final ArchRule onlyTheLedgerWrites = noClasses()
            .that()
            .resideOutsideOfPackage("org.suyuan.ledger..")
            .and()
            .areNotAssignableTo(Migrations.class)
            .should()
            .callMethod(Graph.class, "write", java.util.function.Function.class)
            .orShould()
            .callMethod(Graph.class, "writeAtOnce", java.util.function.Function.class);

    @ArchTest
    static final ArchRule whatIsPureKnowsNoSpring = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.suyuan.model..",
                    "org.suyuan.norm..",
                    "org.suyuan.time..",
                    "org.suyuan.lineage..",
                    "org.suyuan.search..",
                    "org.suyuan.unit..",
                    "org.suyuan.authorization..",
                    "org.suyuan.accountability..",
                    "org.suyuan.incident..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..");

    @ArchTest
    static final ArchRule whatDecidesReadsNothing = noClasses()
            .that()
            .resideInAnyPackage("org.suyuan.authorization.deciding..", "org.suyuan.authorization.wording..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.suyuan.graph..", "org.suyuan.ledger..");

    @ArchTest
    static final ArchRule repositoriesOnlyRead = noClasses()
            .should()
            .beAssignableTo(org.springframework.data.repository.CrudRepository.class)
            .orShould()
            .callMethodWhere(target(nameMatching("save.*|delete.*"))
                    .and(target(owner(resideInAPackage("org.springframework.data..")))));
}
