/**
 * What conversations hold about people: its export and erasure, and how long that of strangers
 * stays. May use retention and the domain API.
 */
package com.barron.whatsapp.conversation.privacy;
