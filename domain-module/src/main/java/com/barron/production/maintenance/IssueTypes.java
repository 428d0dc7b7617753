package com.barron.production.maintenance;

import com.barron.production.runtime.ReferenceDataIsDue;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;

/** The table of issue types, kept in memory. */
@Singleton
class IssueTypes {
  private final EntityManager entityManager;
  private volatile List<IssueType> active = List.of();

  @Inject
  IssueTypes(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  void refresh(@Observes ReferenceDataIsDue due) {
    read();
  }

  @PostConstruct
  @SuppressWarnings("unchecked")
  void read() {
    List<Tuple> rows =
        entityManager
            .createNativeQuery(
                "select code, name from issue_type where active order by position", Tuple.class)
            .getResultList();
    active =
        rows.stream()
            .map(row -> new IssueType(row.get("code", String.class), row.get("name", String.class)))
            .toList();
  }

  List<IssueType> active() {
    return active;
  }

  IssueType byCode(String code) {
    return active.stream()
        .filter(type -> type.code().equals(code))
        .findFirst()
        .orElseThrow(UnknownIssueTypeException::new);
  }
}
