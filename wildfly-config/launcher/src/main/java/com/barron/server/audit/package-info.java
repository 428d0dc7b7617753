/** Looks from the command line whether the audit is whole. May use the package above. */
package com.barron.server.audit;
