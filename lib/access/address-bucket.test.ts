import { expect, test } from "vitest";
import { addressBucket } from "#lib/access/address-bucket.ts";

test.each([
  ["203.0.113.7", "203.0.113.7"], ["::ffff:203.0.113.7", "203.0.113.7"], ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"], ["2001:DB8:1:2::1", "2001:db8:1:2::/64"], ["2001:0db8::1", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"], ["fe80::1%eth0", "fe80:0:0:0::/64"], ["[2001:db8:1:2::1]:443", "2001:db8:1:2::/64"], ["", "unknown"], [null, "unknown"], ["forged", "unknown"], ["1:2:3", "unknown"], ["1:2:3:4:5:6:7:8:9", "unknown"],
])("%s counts as %s", (address, bucket) => expect(addressBucket(address)).toBe(bucket));
