package org.suyuan.ingest.register;

import java.util.List;
import java.util.Optional;

/** All kinds of row there are, in the order in which a register is filled. */
final class Sheets {
    static final List<Sheet> ALL = List.of(
            UnitRows.UNIT,
            UnitRows.FUNCTION_OF_UNIT,
            UnitRows.ROLE_OF_UNIT,
            UnitRows.SUPERVISION,
            UnitRows.SUBORDINATION,
            PostRows.POST_OF_UNIT,
            PostRows.FILLING,
            DataRows.ACCOUNTABILITY,
            DataRows.CATALOGUE_ENTRY,
            ClassificationRows.CLASSIFICATION,
            CustodyRows.SITE,
            CustodyRows.SYSTEM,
            CustodyRows.OPERATION,
            CustodyRows.BINDING,
            CustodyRows.COPY,
            AuthorizationRows.AUTHORIZATION,
            AuthorizationRows.AUTHORIZATION_CHANGE,
            BasisRows.AGREEMENT,
            BasisRows.CONSENT,
            BasisRows.SEPARATE_CONSENT,
            BasisRows.EXEMPTION,
            BasisRows.REVIEW,
            BasisRows.APPROVAL,
            BasisRows.RECEIPT,
            DataRows.COMPLETE_EXTENT);

    private Sheets() {}

    /** The kind of this name, in Chinese or English. */
    static Optional<Sheet> find(String name) {
        return ALL.stream().filter(sheet -> sheet.isCalled(name)).findFirst();
    }
}
