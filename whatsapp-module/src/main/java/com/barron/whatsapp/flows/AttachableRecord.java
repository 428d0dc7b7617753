package com.barron.whatsapp.flows;

import com.barron.production.reference.Reference;

/**
 * A record that files can be added to next.
 *
 * @param sent how many it has
 */
record AttachableRecord(Reference subject, int sent) {}
