package com.barron.production.maintenance;

import com.barron.production.runtime.ReferenceDataCache;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

/** The issue types, cached. */
@Singleton
class IssueTypeCache extends ReferenceDataCache<IssueType> {
  @Inject
  IssueTypeCache(EntityManager entityManager) {
    super(
        entityManager,
        "select code, name from issue_type where active order by position",
        row -> new IssueType(row.getString("code"), row.getString("name")),
        IssueType::code);
  }
}
