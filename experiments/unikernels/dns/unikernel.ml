(* SPDX-License-Identifier: GPL-3.0-or-later *)
(* An authoritative DNS server for the zone example.test that every DNS server of Unisweep serves:
   SOA, NS, ns1, www (an A and an AAAA record) and h1 to hN. *)

let records =
  let doc = "How many records h1 to hN the zone has, beside those that it always has." in
  Mirage_runtime.register_arg
    Cmdliner.Arg.(value & opt int 100 & info [ "records" ] ~docv:"N" ~doc)

let ttl = 3600l
let zone = Domain_name.of_string_exn "example.test"
let under label = Domain_name.prepend_label_exn zone label

let with_address label address trie =
  let addresses = Ipaddr.V4.Set.singleton address in
  Dns_trie.insert (under label) Dns.Rr_map.A (ttl, addresses) trie

(* 198.18.0.0/15 is set aside for benchmarks (RFC 2544); it is used again from its start when there
   are more records than addresses. *)
let benchmark_address i =
  let base = Ipaddr.V4.to_int32 (Ipaddr.V4.of_string_exn "198.18.0.0") in
  Ipaddr.V4.of_int32 (Int32.add base (Int32.of_int (i land 0x1ffff)))

let trie count =
  let ns1 = under "ns1" in
  let soa =
    Dns.Soa.create ~serial:1l ~refresh:3600l ~retry:600l ~expiry:86400l ~minimum:300l
      ~hostmaster:(under "hostmaster") ns1
  in
  let name_servers = Domain_name.Host_set.singleton (Domain_name.host_exn ns1) in
  let ipv6 = Ipaddr.V6.Set.singleton (Ipaddr.V6.of_string_exn "2001:db8::1") in
  let always =
    Dns_trie.empty
    |> Dns_trie.insert zone Dns.Rr_map.Soa soa
    |> Dns_trie.insert zone Dns.Rr_map.Ns (ttl, name_servers)
    |> with_address "ns1" (Ipaddr.V4.of_string_exn "192.0.2.53")
    |> with_address "www" (Ipaddr.V4.of_string_exn "192.0.2.1")
    |> Dns_trie.insert (under "www") Dns.Rr_map.Aaaa (ttl, ipv6)
  in
  List.fold_left
    (fun trie i -> with_address ("h" ^ string_of_int i) (benchmark_address i) trie)
    always
    (List.init count succ)

module Main (Stack : Tcpip.Stack.V4V6) = struct
  module Server = Dns_server_mirage.Make (Stack)
  module Events = Unisweep_events.Port.Make (Stack)

  let start stack =
    let count = records () in
    let server = Dns_server.Primary.create ~rng:Mirage_crypto_rng.generate (trie count) in
    Logs.info (fun m -> m "zone example.test with %d records h1 to hN" count);
    Events.start stack;
    Server.primary stack server;
    fst (Lwt.wait ()) (* for ever *)
end
