/**
 * The chain of digests over the audit log: linked, verified, looked at day by day. May use what
 * audit may.
 */
package com.barron.production.audit.chain;
