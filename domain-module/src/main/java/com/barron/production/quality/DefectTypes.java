package com.barron.production.quality;

import com.barron.production.runtime.ReferenceDataIsDue;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;

/** The table of defect types, kept in memory. */
@Singleton
class DefectTypes {
  private final EntityManager entityManager;
  private volatile List<DefectType> active = List.of();

  @Inject
  DefectTypes(EntityManager entityManager) {
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
                "select code, name, blocking from defect_type where active order by position",
                Tuple.class)
            .getResultList();
    active =
        rows.stream()
            .map(
                row ->
                    new DefectType(
                        row.get("code", String.class),
                        row.get("name", String.class),
                        row.get("blocking", Boolean.class)))
            .toList();
  }

  List<DefectType> active() {
    return active;
  }

  DefectType byCode(String code) {
    return active.stream()
        .filter(type -> type.code().equals(code))
        .findFirst()
        .orElseThrow(UnknownDefectTypeException::new);
  }
}
