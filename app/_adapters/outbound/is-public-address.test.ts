import fc from "fast-check";
import { expect, it } from "vitest";
import { isPublicAddress } from "./is-public-address.ts";

it.each(["8.8.8.8", "1.1.1.1", "93.184.215.14", "172.15.255.255", "172.32.0.0", "100.63.255.255", "100.128.0.0", "2606:4700:4700::1111", "2a00:1450::1"])("%s is public", (address) => expect(isPublicAddress(address)).toBe(true));

it.each([
  ["loopback", "127.0.0.1"], ["loopback", "127.255.255.254"], ["loopback", "::1"], ["this machine", "0.0.0.0"], ["this machine", "0.1.2.3"], ["this machine", "::"],
  ["private", "10.0.0.1"], ["private", "172.16.0.1"], ["private", "172.31.255.255"], ["private", "192.168.1.1"], ["link-local, a cloud's metadata", "169.254.169.254"], ["link-local", "fe80::1"], ["a zone", "fe80::1%eth0"],
  ["carrier-grade NAT", "100.64.0.1"], ["carrier-grade NAT", "100.127.255.255"], ["unique local", "fc00::1"], ["unique local", "fd00:ec2::254"], ["old site-local", "fec0::1"],
  ["multicast", "224.0.0.1"], ["multicast", "ff02::1"], ["broadcast", "255.255.255.255"], ["reserved", "240.0.0.1"], ["benchmarks", "198.18.0.1"], ["documentation", "192.0.2.1"], ["documentation", "2001:db8::1"], ["discard", "100::1"],
  ["mapped", "::ffff:127.0.0.1"], ["mapped, even if public", "::ffff:8.8.8.8"], ["compatible", "::127.0.0.1"], ["compatible", "::7f00:1"], ["translated", "::ffff:0:127.0.0.1"], ["NAT64", "64:ff9b::7f00:1"], ["local NAT64", "64:ff9b:1::1"], ["6to4", "2002:7f00:1::"], ["Teredo", "2001:0:7f00:1::"],
  ["nothing allotted", "4000::1"], ["no address", "localhost"], ["no address", ""],
])("%s: %s is not", (_what, address) => expect(isPublicAddress(address)).toBe(false));

it("holds everywhere within the blocks that are not public", () => {
  const rest = fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 3, maxLength: 3 });
  fc.assert(fc.property(fc.constantFrom(0, 10, 127, 224, 239, 240, 255), rest, (first, others) => !isPublicAddress([first, ...others].join("."))));
  fc.assert(fc.property(fc.constantFrom("fc", "fd", "ff"), fc.integer({ min: 0, max: 255 }), fc.integer({ min: 0, max: 65_535 }), (first, second, last) => !isPublicAddress(`${first}${second.toString(16).padStart(2, "0")}::${last.toString(16)}`)));
});
