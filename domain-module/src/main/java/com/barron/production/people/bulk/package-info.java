/** Many people at once, as whoever runs the plant knows them. May use what people may. */
package com.barron.production.people.bulk;
