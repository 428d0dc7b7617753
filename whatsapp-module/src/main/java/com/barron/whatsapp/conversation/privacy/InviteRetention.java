package com.barron.whatsapp.conversation.privacy;

import com.barron.production.people.privacy.Privacy;
import com.barron.production.retention.RetentionRule;
import com.barron.whatsapp.settings.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Deletes names of those who never used their code, and numbers that typed wrong codes. */
@Singleton
class InviteRetention implements RetentionRule {
  private final Privacy privacy;
  private final int days;

  @Inject
  InviteRetention(Privacy privacy, Settings settings) {
    this.privacy = privacy;
    this.days = settings.conversationTimeouts().keepStrangersDays();
  }

  @Override
  public String name() {
    return "invites";
  }

  @Override
  public int deleteBatch(int most) {
    return privacy.forgetStrangers(days, most);
  }
}
