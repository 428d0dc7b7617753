package com.barron.production.accounts;

import com.barron.production.access.Permission;
import com.barron.production.access.Role;
import com.barron.production.people.AccessPolicy;
import com.barron.production.people.PersonActed;
import com.barron.production.people.PersonId;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Signs in people for whom a provider vouches, and keeps the ids by which it knows them. */
@Stateless
public class ProviderAccountService implements ProviderAccounts {
  private static final Logger LOG = Logger.getLogger(ProviderAccountService.class);
  private static final String LINKED = "linked";
  private static final String NOT_LINKED = "none";

  private final ProviderIdentityRepository externalIdRepository;
  private final AccountRepository accountRepository;
  private final AccessPolicy accessPolicy;
  private final Event<Object> events;

  @Inject
  ProviderAccountService(
      ProviderIdentityRepository externalIdRepository,
      AccountRepository accountRepository,
      AccessPolicy accessPolicy,
      @Any Event<Object> events) {
    this.externalIdRepository = externalIdRepository;
    this.accountRepository = accountRepository;
    this.accessPolicy = accessPolicy;
    this.events = events;
  }

  @Override
  public ProviderSignInResult signIn(ProviderIdentity id) {
    Optional<Member> member = externalIdRepository.find(id);
    if (member.isEmpty()) {
      LOG.info("sign-in by provider refused reason=unknown");
      return new ProviderSignInResult.Unknown();
    }
    long person = member.get().person().id().value();
    if (!member.get().may(Permission.USE_CONSOLE)) {
      LOG.infof("sign-in by provider refused reason=role person=%d", person);
      return new ProviderSignInResult.NotAllowed();
    }
    accountRepository.signedIn(member.get().session().account());
    LOG.infof("signed in by provider person=%d", person);
    return new ProviderSignInResult.SignedIn(member.get());
  }

  @Override
  public List<LinkedPerson> staff() {
    return externalIdRepository.people(
        Stream.of(Role.values()).filter(Permission.USE_CONSOLE::isAllowedTo).toList(), MOST);
  }

  @Override
  public LinkResult link(PersonId person, Optional<ProviderIdentity> id, PersonId by) {
    accessPolicy.require(by, Permission.ADMINISTER);
    Optional<LinkedPerson> known =
        staff().stream().filter(one -> one.person().id().equals(person)).findFirst();
    if (known.isEmpty()) {
      return new LinkResult.Refused(LinkResult.Reason.UNKNOWN);
    }
    if (known.get().externalId().equals(id)) {
      return new LinkResult.Done();
    }
    if (!externalIdRepository.keep(person, id)) {
      return new LinkResult.Refused(LinkResult.Reason.TAKEN);
    }
    LOG.infof("account linked person=%d linked=%b", person.value(), id.isPresent());
    events.fire(
        new PersonActed(by, PersonActed.Act.LINKED_ACCOUNT)
            .to(person)
            .from(Optional.of(state(known.get().externalId())), state(id)));
    return new LinkResult.Done();
  }

  /** The audit is never erased: it tells that somebody is linked, not to which id. */
  private static String state(Optional<ProviderIdentity> id) {
    return id.isPresent() ? LINKED : NOT_LINKED;
  }
}
