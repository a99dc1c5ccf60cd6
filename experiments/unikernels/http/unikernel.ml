(* SPDX-License-Identifier: GPL-3.0-or-later *)
(* A server of one static page: the 136 bytes that every HTTP server of Unisweep serves, for GET and
   HEAD of "/", in HTTP/1.0 and 1.1 (RFC 9112), with connections that stay open and requests that do
   not wait for answers. Bodies of requests are not read: such requests are refused. *)
open Lwt.Infix

let port =
  let doc = "The TCP port." in
  Mirage_runtime.register_arg
    Cmdliner.Arg.(value & opt int 80 & info [ "port" ] ~docv:"PORT" ~doc)

let page =
  "<!DOCTYPE html>\n<html><head><title>Unisweep</title></head>\n<body><p>\
   It works: this page has as many bytes as the one </p></body></html>\n"

let largest_request = 8192

type request = { meth : string; target : string; keep_alive : bool; has_body : bool }

let words line = String.split_on_char ' ' line |> List.filter (( <> ) "")

let header line =
  match String.index_opt line ':' with
  | None -> ("", "")
  | Some i ->
      let value = String.sub line (i + 1) (String.length line - i - 1) in
      (String.lowercase_ascii (String.sub line 0 i), String.lowercase_ascii (String.trim value))

(* The head of a request, without the empty line at its end; [None] when it is no request. *)
let parse head =
  let lines = String.split_on_char '\n' head |> List.map String.trim in
  match words (List.hd lines) with
  | [ meth; target; (("HTTP/1.0" | "HTTP/1.1") as version) ] ->
      let headers = List.map header (List.tl lines) in
      let connection = List.assoc_opt "connection" headers in
      let keep_alive =
        if version = "HTTP/1.1" then connection <> Some "close"
        else connection = Some "keep-alive"
      in
      let has_body =
        List.mem_assoc "transfer-encoding" headers
        ||
        match List.assoc_opt "content-length" headers with
        | None | Some "0" -> false
        | Some _ -> true
      in
      Some { meth; target; keep_alive; has_body }
  | _ -> None

let response ~status ~keep_alive ~with_body body =
  let length = string_of_int (String.length body) in
  String.concat ""
    [
      "HTTP/1.1 "; status; "\r\nContent-Type: text/html\r\nContent-Length: "; length;
      (if keep_alive then "\r\nConnection: keep-alive\r\n\r\n"
       else "\r\nConnection: close\r\n\r\n");
      (if with_body then body else "");
    ]

let refusal status = (response ~status ~keep_alive:false ~with_body:true (status ^ "\n"), false)

(* The answer, and whether the connection stays. *)
let answer head =
  match parse head with
  | None -> refusal "400 Bad Request"
  | Some { has_body = true; _ } -> refusal "413 Content Too Large"
  | Some { meth = ("GET" | "HEAD") as meth; target; keep_alive; _ } ->
      let status, body =
        match target with
        | "/" | "/index.html" -> ("200 OK", page)
        | _ -> ("404 Not Found", "not found\n")
      in
      (response ~status ~keep_alive ~with_body:(meth = "GET") body, keep_alive)
  | Some _ -> refusal "405 Method Not Allowed"

(* Where the first head in [text] ends, with its empty line. *)
let end_of_head text =
  let n = String.length text in
  let rec from i =
    match String.index_from_opt text i '\n' with
    | None -> None
    | Some j when j + 1 < n && text.[j + 1] = '\n' -> Some (j, j + 2)
    | Some j when j + 2 < n && text.[j + 1] = '\r' && text.[j + 2] = '\n' -> Some (j, j + 3)
    | Some j -> if j + 1 < n then from (j + 1) else None
  in
  if n = 0 then None else from 0

(* The answers to all whole requests in [text], what is left of it, and whether to go on. *)
let rec answers ?(done_ = []) text =
  match end_of_head text with
  | None ->
      if String.length text > largest_request then
        let last, _ = refusal "431 Request Header Fields Too Large" in
        (List.rev (last :: done_), "", false)
      else (List.rev done_, text, true)
  | Some (head, next) ->
      let one, keep_alive = answer (String.sub text 0 head) in
      let rest = String.sub text next (String.length text - next) in
      if keep_alive then answers ~done_:(one :: done_) rest
      else (List.rev (one :: done_), "", false)

module Main (Stack : Tcpip.Stack.V4V6) = struct
  module Tcp = Stack.TCP
  module Events = Unisweep_events.Port.Make (Stack)

  let rec serve flow pending =
    Tcp.read flow >>= function
    | Error _ | Ok `Eof -> Tcp.close flow
    | Ok (`Data bytes) -> (
        let replies, pending, keep_alive = answers (pending ^ Cstruct.to_string bytes) in
        let sent =
          if replies = [] then Lwt.return (Ok ())
          else Tcp.write flow (Cstruct.of_string (String.concat "" replies))
        in
        sent >>= function
        | Ok () when keep_alive -> serve flow pending
        | Ok () | Error _ -> Tcp.close flow)

  let start stack =
    let port = port () in
    Events.start stack;
    Tcp.listen (Stack.tcp stack) ~port (fun flow -> serve flow "");
    Logs.info (fun m -> m "HTTP server listening on TCP port %d" port);
    fst (Lwt.wait ()) (* for ever *)
end
