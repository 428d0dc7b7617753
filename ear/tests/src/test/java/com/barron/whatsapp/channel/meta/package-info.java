/**
 * The adapter for Meta against the stand-in for Meta: each was written without the other. In the
 * adapter's package, because nobody else sees it.
 */
package com.barron.whatsapp.channel.meta;
