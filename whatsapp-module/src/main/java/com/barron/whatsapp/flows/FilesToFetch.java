package com.barron.whatsapp.flows;

import com.barron.production.reference.Reference;
import com.barron.whatsapp.channel.Content;

/** Files that are to be fetched from the provider and added to a record. */
public record FilesToFetch(Reference subject, Content.Media media) {}
