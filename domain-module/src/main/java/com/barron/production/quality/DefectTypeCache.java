package com.barron.production.quality;

import com.barron.production.runtime.ReferenceDataCache;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

/** The defect types, cached. */
@Singleton
class DefectTypeCache extends ReferenceDataCache<DefectType> {
  @Inject
  DefectTypeCache(EntityManager entityManager) {
    super(
        entityManager,
        "select code, name, blocking from defect_type where active order by position",
        row ->
            new DefectType(
                row.getString("code"), row.getString("name"), row.getBoolean("blocking")),
        DefectType::code);
  }
}
