resource "grafana_folder" "foresight_shop_8afdad" {
  uid   = "foresight-716a5f24e3fe97e9"
  title = "Shop"
}

resource "grafana_rule_group" "foresight_predictive_f8926e" {
  name             = "predictive"
  folder_uid       = grafana_folder.foresight_shop_8afdad.uid
  interval_seconds = 60

  rule {
    uid            = "foresight-4002cdbc8e207e4b"
    name           = "Latency has a new level since the deploy"
    condition      = "C"
    for            = "5m"
    no_data_state  = "OK"
    exec_err_state = "Error"
    labels = {
      "team"           = "checkout"
      "foresight_kind" = "changepoint"
      "severity"       = "warning"
    }
    annotations = {
      "summary"          = "Latency has a new level since the deploy"
      "description"      = "{{ define \"value\" }}{{ if and (lt . 1.0) (gt . -1.0) }}{{ printf \"%.3g\" . }}{{ else }}{{ humanize . }}{{ end }}{{ end }}{{ with $values.C }}{{ with $labels.service }}{{ . }}: {{ else }}{{ with $values.Before }}{{ with .Labels }}{{ . }}: {{ end }}{{ end }}{{ end }}{{ with $values.After }}from {{ template \"value\" $values.Before.Value }} to {{ template \"value\" $values.After.Value }}{{ else }}value unknown{{ end }}{{ with $values.Since }}; since {{ (toTime $values.Since.Value).UTC.Format \"2006-01-02 15:04\" }} UTC{{ end }}. {{ $values.A.Value | humanize }} lasting change(s) of level within 2h, after a deploy.{{ else }}There are no numbers: the query has failed or has no data.{{ end }}"
      "runbook_url"      = "https://runbooks.example.org/shop"
      "event_url"        = "{{ externalURL }}a/foresight-predict-app/{{ with $labels.service }}service?var-service={{ . | urlquery }}{{ else }}forecast?linked=%7B%22source%22%3A%22prometheus%22%2C%22query%22%3A%7B%22refId%22%3A%22A%22%2C%22expr%22%3A%22avg(checkout_duration_seconds)%22%2C%22range%22%3Atrue%7D%7D{{ end }}{{ with $values.Since }}&from={{ ((toTime .Value).Add -3600000000000).UnixMilli }}&to=now{{ end }}"
      "__dashboardUid__" = "foresight-shop"
      "__panelId__"      = "5"
    }

    data {
      ref_id         = "A"
      query_type     = "changepoints"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "A"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "changepoints"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "avg(checkout_duration_seconds)"
          "range" = true
        }
        "training"    = "7d"
        "step"        = "5m"
        "output"      = "count"
        "partialData" = "error"
      })

      relative_time_range {
        from = 7200
        to   = 0
      }
    }

    data {
      ref_id         = "B"
      query_type     = ""
      datasource_uid = "prometheus"
      model = jsonencode({
        "refId"   = "B"
        "expr"    = "sum(changes(process_start_time_seconds{job=\"checkout\"}[2h]))"
        "range"   = false
        "instant" = true
      })

      relative_time_range {
        from = 600
        to   = 0
      }
    }

    data {
      ref_id         = "D"
      query_type     = ""
      datasource_uid = "__expr__"
      model = jsonencode({
        "refId" = "D"
        "datasource" = {
          "type" = "__expr__"
          "uid"  = "__expr__"
        }
        "type"       = "math"
        "expression" = "$A > 0 && $B > 0"
      })

      relative_time_range {
        from = 0
        to   = 0
      }
    }

    data {
      ref_id         = "C"
      query_type     = ""
      datasource_uid = "__expr__"
      model = jsonencode({
        "refId" = "C"
        "datasource" = {
          "type" = "__expr__"
          "uid"  = "__expr__"
        }
        "type"       = "threshold"
        "expression" = "D"
        "conditions" = [
          {
            "evaluator" = {
              "type" = "gt"
              "params" = [
                0,
              ]
            }
          },
        ]
      })

      relative_time_range {
        from = 0
        to   = 0
      }
    }

    data {
      ref_id         = "Before"
      query_type     = "changepoints"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "Before"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "changepoints"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "avg(checkout_duration_seconds)"
          "range" = true
        }
        "training"    = "7d"
        "step"        = "5m"
        "output"      = "count"
        "evidence"    = "before"
        "partialData" = "error"
      })

      relative_time_range {
        from = 7200
        to   = 0
      }
    }

    data {
      ref_id         = "After"
      query_type     = "changepoints"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "After"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "changepoints"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "avg(checkout_duration_seconds)"
          "range" = true
        }
        "training"    = "7d"
        "step"        = "5m"
        "output"      = "count"
        "evidence"    = "after"
        "partialData" = "error"
      })

      relative_time_range {
        from = 7200
        to   = 0
      }
    }

    data {
      ref_id         = "Since"
      query_type     = "changepoints"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "Since"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "changepoints"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "avg(checkout_duration_seconds)"
          "range" = true
        }
        "training"    = "7d"
        "step"        = "5m"
        "output"      = "count"
        "evidence"    = "since"
        "partialData" = "error"
      })

      relative_time_range {
        from = 7200
        to   = 0
      }
    }
  }
}
