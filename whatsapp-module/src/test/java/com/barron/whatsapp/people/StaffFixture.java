package com.barron.whatsapp.people;

import com.barron.production.access.Role;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sla.responsibility.ResponsibilityResolver;
import com.barron.production.sla.responsibility.ResponsiblePeople;
import com.barron.whatsapp.WhatsAppDatabase;
import com.barron.whatsapp.background.JdbcTransactions;
import com.barron.whatsapp.recipients.CompositeResponsibilityResolver;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * A real database, and people in memory: Rita and Tim are of team A; Sue supervises, Max manages.
 */
public abstract class StaffFixture {
  public static final PersonId RITA = new PersonId(2);
  public static final PersonId TIM = new PersonId(3);
  public static final PersonId SUE = new PersonId(4);
  public static final PersonId MAX = new PersonId(5);

  public final WhatsAppDatabase database = WhatsAppDatabase.empty();
  public final JdbcTransactions transactions = new JdbcTransactions(database.dataSource());
  public final FakeStaff people = new FakeStaff();
  public final NightCalendar night = new NightCalendar();
  public final Map<Reference, ResponsiblePeople> responsible = new ConcurrentHashMap<>();

  /** Of these nobody can say who answers for them. */
  public final Set<Reference> broken = ConcurrentHashMap.newKeySet();

  protected final CompositeResponsibilityResolver responsibility =
      new CompositeResponsibilityResolver(
          Arrays.stream(ReferenceKind.values())
              .map(kind -> answering(kind, responsible, broken))
              .toList());

  protected StaffFixture() {
    people.with(RITA.value(), Role.TECHNICIAN, "A", null);
    people.with(TIM.value(), Role.TECHNICIAN, "A", null);
    people.with(SUE.value(), Role.SUPERVISOR, null, null);
    people.with(MAX.value(), Role.MANAGER, null, null);
  }

  /** Does it in a transaction of its own. */
  public void happens(Runnable event) {
    transactions.inNew(
        () -> {
          event.run();
          return 0;
        });
  }

  private static ResponsibilityResolver answering(
      ReferenceKind kind, Map<Reference, ResponsiblePeople> responsible, Set<Reference> broken) {
    return new ResponsibilityResolver() {
      @Override
      public ReferenceKind kind() {
        return kind;
      }

      @Override
      public Map<Reference, ResponsiblePeople> of(Collection<Reference> subjects) {
        if (subjects.stream().anyMatch(broken::contains)) {
          throw new IllegalStateException("broken");
        }
        return subjects.stream()
            .filter(responsible::containsKey)
            .collect(Collectors.toMap(subject -> subject, responsible::get));
      }
    };
  }
}
