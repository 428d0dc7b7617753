package com.barron.production.people.privacy;

import com.barron.production.access.Permission;
import com.barron.production.people.AccessPolicy;
import com.barron.production.people.PersonActed;
import com.barron.production.people.PersonId;
import com.barron.production.people.PersonView;
import com.barron.production.people.enrolment.Enrolment;
import com.barron.production.people.enrolment.RevokeResult;
import com.barron.production.people.privacy.ErasureResult.Reason;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Asks all owners of personal data. */
@Stateless
public class PrivacyService implements Privacy {
  private static final Logger LOG = Logger.getLogger(PrivacyService.class);

  private final DataSubjectRepository dataSubjectRepository;
  private final List<PersonalData> personalData;
  private final Enrolment enrolment;
  private final AccessPolicy accessPolicy;
  private final Event<Object> events;

  @Inject
  PrivacyService(
      DataSubjectRepository dataSubjectRepository,
      @Any Instance<PersonalData> personalData,
      Enrolment enrolment,
      AccessPolicy accessPolicy,
      @Any Event<Object> events) {
    this.dataSubjectRepository = dataSubjectRepository;
    this.personalData =
        personalData.stream().sorted(Comparator.comparing(PersonalData::name)).toList();
    this.enrolment = enrolment;
    this.accessPolicy = accessPolicy;
    this.events = events;
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<PersonView> search(String nameOrNumber, int most) {
    return dataSubjectRepository.like(nameOrNumber, most);
  }

  @Override
  public ErasureResult erase(PersonId person, PersonId by) {
    accessPolicy.require(by, Permission.FORGET);
    if (person.equals(by)) {
      return new ErasureResult.Refused(Reason.YOURSELF);
    }
    return dataSubjectRepository
        .locked(person)
        .map(subject -> erase(subject, by))
        .orElseGet(() -> new ErasureResult.Refused(Reason.UNKNOWN));
  }

  private ErasureResult erase(DataSubject subject, PersonId by) {
    PersonId person = subject.person();
    if (enrolment.revoke(person, by) instanceof RevokeResult.LastManager) {
      return new ErasureResult.Refused(Reason.LAST_MANAGER);
    }
    int rows = personalData.stream().mapToInt(data -> data.erase(subject)).sum();
    LOG.infof("erased person=%d rows=%d by=%d", person.value(), rows, by.value());
    events.fire(new PersonActed(by, PersonActed.Act.ERASED).to(person));
    events.fire(new PersonWasErased(person, subject.identities()));
    return new ErasureResult.Erased(Pseudonym.of(person), rows);
  }

  @Override
  public void askFor(PersonId self) {
    LOG.infof("erasure asked for person=%d", self.value());
    events.fire(new PersonActed(self, PersonActed.Act.ASKED_FOR_ERASURE));
    events.fire(new ErasureWasAsked(self));
  }

  @Override
  public int forgetStrangers(int days, int most) {
    return dataSubjectRepository.deleteStrangers(days, most);
  }

  @Override
  public Optional<PersonalArchive> export(PersonId person, PersonId by) {
    accessPolicy.require(by, Permission.EXPORT);
    return dataSubjectRepository
        .locked(person)
        .map(
            subject -> {
              var sections = new ArrayList<ZippedArchive.Section>();
              for (PersonalData data : personalData) {
                sections.add(
                    new ZippedArchive.Section(
                        data.name(), data.export(subject), data.files(subject)));
              }
              LOG.infof("exported person=%d by=%d", person.value(), by.value());
              events.fire(new PersonActed(by, PersonActed.Act.EXPORTED).to(person));
              return new ZippedArchive(sections);
            });
  }
}
