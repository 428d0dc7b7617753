/**
 * Keeps the chain of the audit going: links what was written, looks through what is linked, and
 * measures both. May use background and metrics.
 */
package com.barron.whatsapp.retention.audit;
