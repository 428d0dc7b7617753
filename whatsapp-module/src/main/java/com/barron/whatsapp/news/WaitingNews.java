package com.barron.whatsapp.news;

import com.barron.production.people.PersonId;
import com.barron.whatsapp.channel.Reply;
import java.time.Instant;

/** News that is kept for the start of somebody's shift. */
record WaitingNews(PersonId to, String about, Reply reply, Instant deliverAt) {}
