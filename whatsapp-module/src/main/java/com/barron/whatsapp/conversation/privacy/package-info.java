/**
 * What conversations hold about people: its export and erasure, and how long that of strangers
 * stays. May use retention, settings and the domain API.
 */
package com.barron.whatsapp.conversation.privacy;
