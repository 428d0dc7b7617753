/** Many procedures at once, with their steps. May use what sop may. */
package com.barron.production.sop.bulk;
