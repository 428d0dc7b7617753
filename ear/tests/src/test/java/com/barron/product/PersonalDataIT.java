package com.barron.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.people.privacy.PersonalData;
import com.barron.production.sql.Sql;
import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Every column that can hold something about a person is answered for: it is exported and erased by
 * one bean, or it is listed here with the reason why it is nobody's.
 */
@ResourceLock(TestQueue.MESSAGES)
@ExtendWith(ProductExtension.class)
class PersonalDataIT {
  /**
   * Texts, bytes and documents, and what names a person by their key. Not what a check holds to a
   * list or a pattern, not what refers to a row of another table than that of people, and not what
   * follows from other columns.
   */
  private static final String COLUMNS =
      """
      select c.relname || '.' || a.attname
        from pg_attribute a
        join pg_class c on c.oid = a.attrelid and c.relkind = 'r'
         and c.relnamespace = 'public'::regnamespace and c.relname not like 'flyway%'
       where a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
         and (a.attname ~ '^person$|person_id$|_by$|reporter|requester|assignee|inviter'
              and a.atttypid = 'bigint'::regtype
           or exists (select from pg_constraint f
                       where f.contype = 'f' and f.conrelid = c.oid and f.conkey = array[a.attnum]
                         and f.confrelid = 'person'::regclass)
           or a.atttypid in ('text'::regtype, 'varchar'::regtype, 'bytea'::regtype, 'json'::regtype,
                             'jsonb'::regtype, 'text[]'::regtype, 'inet'::regtype)
              and not exists (select from pg_constraint k
                               where k.contype = 'c' and k.conrelid = c.oid and k.conkey = array[a.attnum]
                                 and pg_get_constraintdef(k.oid) ~ 'ANY \\(|~ ''\\^')
              and not exists (select from pg_constraint f
                               where f.contype = 'f' and f.conrelid = c.oid and a.attnum = any (f.conkey)
                                 and f.confrelid <> 'person'::regclass))
      """;

  private static final Map<String, Set<String>> NOBODYS =
      Map.ofEntries(
          Map.entry(
              "what the plant makes, has and works by",
              Set.of(
                  "production_order.product",
                  "production_order.external_id",
                  "sop.external_id",
                  "bom.external_id",
                  "machine.name",
                  "machine.line",
                  "issue_type.name",
                  "defect_type.name",
                  "sop.title",
                  "sop_step.title",
                  "bom.product",
                  "bom_component.name",
                  "bom_component.unit",
                  "sla_calendar.name",
                  "sla_calendar.zone",
                  "sla_holiday.name",
                  "sla_interval.reason",
                  "signal_policy.line")),
          Map.entry(
              "what a machine said of itself",
              Set.of(
                  "machine_signal.event_id",
                  "machine_signal.code",
                  "machine_signal.description",
                  "machine_condition.code",
                  "machine_condition.description")),
          Map.entry(
              "a word of the application's own",
              Set.of(
                  "integration_scope.scope",
                  "whatsapp_session.channel",
                  "whatsapp_session.identity_kind",
                  "whatsapp_session.language",
                  "whatsapp_inbox.channel",
                  "whatsapp_unknown_sender_reply.channel",
                  "whatsapp_unknown_sender_reply.identity_kind",
                  "whatsapp_unknown_sender_reply.reply",
                  "contact_preference.channel",
                  "whatsapp_outbox.channel",
                  "whatsapp_outbox.state",
                  "whatsapp_outbox.delivery",
                  "whatsapp_outbox.error_code",
                  "whatsapp_send_rate.channel",
                  "whatsapp_log.kind",
                  "whatsapp_log.correlation",
                  "whatsapp_log.recorded",
                  "whatsapp_media_fetch.channel",
                  "whatsapp_media_fetch.subject",
                  "whatsapp_media_fetch.correlation",
                  "whatsapp_message_file.correlation",
                  "whatsapp_media_fetch.language",
                  "whatsapp_media_fetch.error",
                  "news_waiting.about",
                  "audit.source_name",
                  "audit_chain.problem")),
          Map.entry(
              "the digest of a secret, or of a file that is a column of its own",
              Set.of(
                  "invite.code_hash",
                  "integration_key.hash",
                  "integration_call.request_hash",
                  "attachment.digest",
                  "account_link.hash",
                  "sign_in_failure.source")),
          Map.entry(
              "counts, words of the application's own, and the digest of a file",
              Set.of(
                  "import_run.digest",
                  "import_run.counts",
                  "import_run.effects",
                  "import_row.effects")),
          Map.entry(
              "a digest of the audit's rows",
              Set.of("audit_link.digest", "audit_link.hash", "audit_chain.head")),
          Map.entry(
              "another system's; events name people by their key alone",
              Set.of(
                  "webhook.name",
                  "webhook.url",
                  "webhook.event_types",
                  "webhook.secret",
                  "webhook.previous_secret",
                  "webhook_delivery.subject",
                  "webhook_delivery.body",
                  "webhook_delivery.failure")),
          Map.entry(
              "another system's, not a person's",
              Set.of(
                  "integration_key.starts_with",
                  "integration_key.scopes",
                  "integration_call.call_key",
                  "integration_call.location")),
          Map.entry(
              "a provider's id, kept for some days so that no message counts twice",
              Set.of("whatsapp_inbox.provider_message_id")),
          Map.entry(
              "what phones of the simulator sent: it is no phone of a person",
              Set.of("whatsapp_simulator_file.bytes")));

  /** Found once: it takes seconds to read all classes. */
  private static final List<PersonalData> ALL = all();

  private final RunningProduct product;

  PersonalDataIT(RunningProduct product) {
    this.product = product;
  }

  @Test
  void everyColumnIsAnsweredForOnce() {
    List<String> answered = new ArrayList<>();
    ALL.forEach(data -> answered.addAll(data.columns()));
    NOBODYS.values().forEach(answered::addAll);
    assertThat(answered).doesNotHaveDuplicates();

    var missing = new TreeSet<>(product.sql().column(COLUMNS));
    missing.removeAll(answered);

    assertThat(missing)
        .as("columns for a bean of PersonalData, or for the list of this test with a reason")
        .isEmpty();
  }

  @Test
  void nobodyAnswersForAColumnThatIsNotThere() {
    List<String> there =
        product
            .sql()
            .column(
                "select table_name || '.' || column_name from information_schema.columns"
                    + " where table_schema = 'public'");
    assertThat(ALL).allSatisfy(data -> assertThat(there).containsAll(data.columns()));
    NOBODYS.values().forEach(columns -> assertThat(there).containsAll(columns));
  }

  @Test
  void everyKindOfDataHasANameOfItsOwn() {
    assertThat(ALL).extracting(PersonalData::name).hasSizeGreaterThan(10).doesNotHaveDuplicates();
  }

  /** Made without a database: what they say of themselves needs none. */
  private static List<PersonalData> all() {
    List<PersonalData> all = new ArrayList<>();
    var classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("com.barron.production", "com.barron.whatsapp");
    for (JavaClass found : classes) {
      if (found.isAssignableTo(PersonalData.class)
          && !found.getModifiers().contains(JavaModifier.ABSTRACT)) {
        all.add(made(found.reflect()));
      }
    }
    return all;
  }

  private static PersonalData made(Class<?> type) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(Sql.class);
      constructor.setAccessible(true);
      return (PersonalData) constructor.newInstance(new Sql((DataSource) null));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " is to be made of Sql alone", e);
    }
  }
}
